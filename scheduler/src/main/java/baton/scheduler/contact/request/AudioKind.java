package baton.scheduler.contact.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of sound that are taken. What a file is, its first bytes say; what its sender calls it
 * has to agree, so that nothing is kept, and later sent to a browser, under a wrong name.
 */
enum AudioKind {
  WAV("audio/wav", "audio/x-wav audio/wave audio/vnd.wave"),
  MP3("audio/mpeg", "audio/mp3"),
  OGG("audio/ogg", "audio/opus"),
  MP4("audio/mp4", "audio/m4a audio/x-m4a"),
  WEBM("audio/webm", ""),
  AMR("audio/amr", "");

  /** How many of the first bytes are looked at. */
  static final int HEAD = 16;

  /** For people: what can be sent. */
  static final String ALL = "WAV, MP3, Ogg, MP4 (M4A), WebM or AMR";

  private static final String EBML = "\u001aE\u00df\u00a3";

  private final String type;
  private final String otherNames;

  AudioKind(String type, String otherNames) {
    this.type = type;
    this.otherNames = otherNames;
  }

  /** The media type that it is sent to browsers as. */
  String type() {
    return type;
  }

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a media type names; empty when it is none that is taken. */
  static Optional<AudioKind> declaredBy(String mediaType) {
    String asked = mediaType.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind ->
            kind.type.equals(asked) || Arrays.asList(kind.otherNames.split(" ")).contains(asked))
        .findFirst();
  }

  /** What the bytes are; empty when no sound that is taken begins like that. */
  static Optional<AudioKind> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    return Arrays.stream(values()).filter(kind -> kind.isBegunBy(head)).findFirst();
  }

  private boolean isBegunBy(String head) {
    return switch (this) {
      case WAV -> head.startsWith("RIFF") && head.startsWith("WAVE", 8);
      case MP3 -> head.startsWith("ID3") || isMpegFrame(head);
      case OGG -> head.startsWith("OggS");
      case MP4 -> head.startsWith("ftyp", 4);
      case WEBM -> head.startsWith(EBML);
      case AMR -> head.startsWith("#!AMR");
    };
  }

  /** Eleven set bits, a version that there is, and layer III. */
  private static boolean isMpegFrame(String head) {
    return head.length() > 1
        && head.charAt(0) == 0xff
        && (head.charAt(1) & 0xe6) == 0xe2
        && (head.charAt(1) & 0x18) != 0x08;
  }
}
