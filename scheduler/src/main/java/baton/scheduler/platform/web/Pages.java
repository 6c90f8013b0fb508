package baton.scheduler.platform.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Renders pages. A template lies beside its feature, {@code
 * baton/scheduler/<district>/<room>/<name>.ftlh}, and is named {@code
 * <district>/<room>/<name>.ftlh}; what it prints is escaped for HTML. Its model is a record, which
 * need not be public: components and public methods without parameters are its properties ({@code
 * ${seat.spoken}}), an empty Optional is missing.
 *
 * <p>In every template: {@code <@page.shell>} around it all, the components of {@code ui}, and
 * {@code asset("x.css")} for the address of a file. So no component is called {@code page}, {@code
 * ui} or {@code asset}.
 */
public final class Pages {
  private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

  public Pages() {
    templates.setTemplateLoader(
        new ClassTemplateLoader(Pages.class.getClassLoader(), "baton/scheduler"));
    templates.setObjectWrapper(new RecordWrapper());
    templates.setDefaultEncoding("UTF-8");
    templates.setOutputEncoding("UTF-8");
    templates.setLocalizedLookup(false);
    templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    templates.setNumberFormat("computer");
    templates.setBooleanFormat("c");
    templates.setFallbackOnNullLoopVariable(false);
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setWrapUncheckedExceptions(true);
    templates.addAutoImport("page", "platform/web/shell.ftlh");
    templates.addAutoImport("ui", "platform/web/ui.ftlh");
    templates.setSharedVariable(
        "asset", (TemplateMethodModelEx) names -> Assets.address(names.get(0).toString()));
  }

  /**
   * The page as HTML.
   *
   * @throws IllegalStateException when the template and the model do not fit: a bug
   */
  public String render(String template, Record model) {
    StringWriter page = new StringWriter(8192);
    try {
      templates.getTemplate(template).process(model, page);
    } catch (TemplateException e) {
      throw new IllegalStateException(template + " cannot be shown", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}
