// Calls through to the browser's own notification, sound and locks, and tells the test what came of each.
(() => {
  const tell = (kind, ...words) => window.overheard(kind, ...words);
  const Real = window.Notification;
  window.Notification = class extends Real {
    constructor(title, options) {
      super(title, options);
      window.lastNote = this;
      tell("asked", title, options.body);
      this.addEventListener("show", () => tell("shown", title, options.body));
      this.addEventListener("error", () => tell("failed", title, options.body));
    }
  };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    tell("tone", this.context.state);
    this.addEventListener("ended", () => tell("played"));
    return start.apply(this, when);
  };
  const request = LockManager.prototype.request;
  LockManager.prototype.request = function (name, options, callback) {
    if (!options.ifAvailable) return request.apply(this, arguments);
    return request.call(this, name, options, (lock) => {
      const held = callback(lock);
      tell("claim", name);
      return held;
    });
  };
})();
