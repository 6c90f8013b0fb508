package baton.scheduler.contact.request;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glassfish.jersey.media.multipart.BodyPartEntity;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a voicemail as it is sent. Long parts lie in a file until the answer is out, so they
 * can be read twice: to be checked, and to be kept.
 */
final class VoicemailParts {
  private static final String RECORDING = "recording";
  private static final int LONGEST_TEXT = 1 << 12;

  private final JsonFields fields;
  private final @Nullable FormDataBodyPart recording;
  private final @Nullable RecordingUpload upload;

  /**
   * @param longest of a recording, in bytes
   */
  VoicemailParts(@Nullable FormDataMultiPart form, long longest) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    FormDataBodyPart sound = null;
    String twice = null;
    for (List<FormDataBodyPart> parts :
        form == null ? List.<List<FormDataBodyPart>>of() : form.getFields().values()) {
      FormDataBodyPart part = parts.getFirst();
      if (part.getName() == null) {
        throw ProblemException.invalid("body", "has a part without a name");
      }
      twice = parts.size() > 1 ? part.getName() : twice;
      if (part.getName().equals(RECORDING)) {
        sound = part;
      } else {
        texts.put(part.getName(), text(part));
      }
    }
    this.fields = CallRequestFields.left(texts);
    if (twice != null) {
      fields.refuse(twice, "is given more than once");
    }
    this.recording = sound;
    this.upload = upload(sound, longest);
  }

  /** With what is wrong about the recording. */
  JsonFields fields() {
    return fields;
  }

  @Nullable RecordingUpload upload() {
    return upload;
  }

  /** The recording from its beginning. */
  InputStream open() {
    return content(java.util.Objects.requireNonNull(recording));
  }

  private @Nullable RecordingUpload upload(@Nullable FormDataBodyPart sound, long longest) {
    if (sound == null) {
      fields.refuse(RECORDING, "is needed, as a file: " + AudioKind.ALL);
      return null;
    }
    try (InputStream content = content(sound)) {
      var type = sound.getMediaType();
      return switch (RecordingUpload.read(
          content, type.getType() + "/" + type.getSubtype(), longest)) {
        case RecordingUpload.Read.Ok ok -> ok.upload();
        case RecordingUpload.Read.Unusable no -> {
          fields.refuse(RECORDING, no.reason());
          yield null;
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(FormDataBodyPart part) {
    try (InputStream content = content(part)) {
      return new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream content(FormDataBodyPart part) {
    return ((BodyPartEntity) part.getEntity()).getInputStream();
  }
}
