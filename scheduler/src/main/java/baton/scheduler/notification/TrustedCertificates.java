package baton.scheduler.notification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of a company's own authority, or of one server that signed its own. */
public final class TrustedCertificates {
  private TrustedCertificates() {}

  /**
   * Trusts who has one of the certificates in the file, or one that was signed with it, and nobody
   * else.
   *
   * @param pem any number of certificates, each between BEGIN CERTIFICATE and END CERTIFICATE
   * @throws IOException when it cannot be read
   * @throws GeneralSecurityException when it has no certificate, or one that is none
   */
  public static SSLSocketFactory in(Path pem) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store(pem));
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static KeyStore store(Path pem) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream file = Files.newInputStream(pem)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(file);
      if (all.isEmpty()) {
        throw new GeneralSecurityException("no certificate in " + pem);
      }
      for (Certificate certificate : all) {
        store.setCertificateEntry("trusted-" + store.size(), certificate);
      }
    }
    return store;
  }
}
