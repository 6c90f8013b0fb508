package baton.scheduler.contact.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.scheduler.notification.Hmac;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes texts for addresses that only this installation can make, read or change (AES-GCM). The
 * same content gives the same text, so that a link looks the same each time it is shown.
 */
final class SealedText {
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;
  private final byte[] macKey;

  SealedText(byte[] key) {
    this.key = Hmac.sha256(key, "content".getBytes(UTF_8));
    this.macKey = Hmac.sha256(key, "tags".getBytes(UTF_8));
  }

  /**
   * @param use what the text is for; opened for another use it is none
   */
  String sealed(String use, byte[] content) {
    byte[] iv = Arrays.copyOf(mac(use, content), IV_BYTES);
    byte[] closed = cipher(Cipher.ENCRYPT_MODE, use, iv, content).orElseThrow();
    byte[] all = Arrays.copyOf(iv, IV_BYTES + closed.length);
    System.arraycopy(closed, 0, all, IV_BYTES, closed.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** What was sealed for this use; empty when the text is not one of ours. */
  Optional<byte[]> opened(String use, String text) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (all.length < IV_BYTES + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    byte[] iv = Arrays.copyOf(all, IV_BYTES);
    return cipher(Cipher.DECRYPT_MODE, use, iv, Arrays.copyOfRange(all, IV_BYTES, all.length));
  }

  /** Stands for the content: the same for the same, and nothing can be read from it. */
  String tag(String use, String content) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(mac(use, content.getBytes(UTF_8)));
  }

  private byte[] mac(String use, byte[] content) {
    byte[] what = (use + "\n").getBytes(UTF_8);
    byte[] all = Arrays.copyOf(what, what.length + content.length);
    System.arraycopy(content, 0, all, what.length, content.length);
    return Hmac.sha256(macKey, all);
  }

  /** Empty when the text was not sealed by this key for this use. */
  private Optional<byte[]> cipher(int mode, String use, byte[] iv, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(use.getBytes(UTF_8));
      return Optional.of(cipher.doFinal(content));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }
}
