package org.mxmaven.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dkim.Ed25519Key;
import org.mxmaven.dkim.RsaKey;

class KnownKeysTest {
  /** RFC 6376, section 3.6.2.2 and appendix C; the same as in appendix C of RFC 4871. */
  private static final String RFC_6376_PUBLIC =
      """
      MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkM
      oGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/R
      tdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToI
      MmPSPDdQPNUYckcQ2QIDAQAB
      """;

  private static final String RFC_6376_PRIVATE =
      """
      MIICXwIBAAKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFC
      jxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gb
      to/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB
      AoGBALmn+XwWk7akvkUlqb+dOxyLB9i5VBVfje89Teolwc9YJT36BGN/l4e0l6QX
      /1//6DWUTB3KI6wFcm7TWJcxbS0tcKZX7FsJvUz1SbQnkS54DJck1EZO/BLa5ckJ
      gAYIaqlA9C0ZwM6i58lLlPadX/rtHb7pWzeNcZHjKrjM461ZAkEA+itss2nRlmyO
      n1/5yDyCluST4dQfO8kAB3toSEVc7DeFeDhnC1mZdjASZNvdHS4gbLIA1hUGEF9m
      3hKsGUMMPwJBAPW5v/U+AWTADFCS22t72NUurgzeAbzb1HWMqO4y4+9Hpjk5wvL/
      eVYizyuce3/fGke7aRYw/ADKygMJdW8H/OcCQQDz5OQb4j2QDpPZc0Nc4QlbvMsj
      7p7otWRO5xRa6SzXqqV3+F0VpqvDmshEBkoCydaYwc2o6WQ5EBmExeV8124XAkEA
      qZzGsIxVP+sEVRWZmW6KNFSdVUpk3qzK0Tz/WjQMe5z0UunY9Ax9/4PVhp/j61bf
      eAYXunajbBSOLlx4D+TunwJBANkPI5S9iylsbLs6NkaMHV6k5ioHBBmgCak95JGX
      GMot/L2x0IYyMLAz6oLWh2hm7zwtb0CgOrPo1ke44hFYnfc=
      """;

  /** RFC 8463, appendix A.2. */
  private static final String RFC_8463_PUBLIC =
      """
      MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWR
      iGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutAC
      DfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3
      Ip3G+2kryOTIKT+l/K4w3QIDAQAB
      """;

  /** RFC 8463, appendix A.1. */
  private static final String RFC_8463_PRIVATE =
      """
      MIICXQIBAAKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQi
      Y/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqM
      KrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB
      AoGAH0cxOhFZDgzXWhDhnAJDw5s4roOXN4OhjiXa8W7Y3rhX3FJqmJSPuC8N9vQm
      6SVbaLAE4SG5mLMueHlh4KXffEpuLEiNp9Ss3O4YfLiQpbRqE7Tm5SxKjvvQoZZe
      zHorimOaChRL2it47iuWxzxSiRMv4c+j70GiWdxXnxe4UoECQQDzJB/0U58W7RZy
      6enGVj2kWF732CoWFZWzi1FicudrBFoy63QwcowpoCazKtvZGMNlPWnC7x/6o8Gc
      uSe0ga2xAkEA8C7PipPm1/1fTRQvj1o/dDmZp243044ZNyxjg+/OPN0oWCbXIGxy
      WvmZbXriOWoSALJTjExEgraHEgnXssuk7QJBALl5ICsYMu6hMxO73gnfNayNgPxd
      WFV6Z7ULnKyV7HSVYF0hgYOHjeYe9gaMtiJYoo0zGN+L3AAtNP9huqkWlzECQE1a
      licIeVlo1e+qJ6Mgqr0Q7Aa7falZ448ccbSFYEPD6oFxiOl9Y9se9iYHZKKfIcst
      o7DUw1/hz2Ck4N5JrgUCQQCyKveNvjzkkd8HjYs0SwM0fPjK16//5qDZ2UiDGnOe
      uEzxBDAr518Z8VFbR41in3W4Y3yCDgQlLlcETrS+zYcL
      """;

  /** RFC 9500, section 2.1, "testRSA2048". */
  private static final String RFC_9500_PRIVATE =
      """
      MIIEowIBAAKCAQEAsPnoGUOnrpiSqt4XynxA+HRP7S+BSObI6qJ7fQAVSPtRkqso
      tWxQYLEYzNEx5ZSHTGypibVsJylvCfuToDTfMul8b/CZjP2Ob0LdpYrNH6l5hvFE
      89FU1nZQF15oVLOpUgA7wGiHuEVawrGfey92UE68mOyUVXGweJIVDdxqdMoPvNNU
      l86BU02vlBiESxOuox+dWmuVV7vfYZ79Toh/LUK43YvJh+rhv4nKuF7iHjVjBd9s
      B6iDjj70HFldzOQ9r8SRI+9NirupPTkF5AKNe6kUhKJ1luB7S27ZkvB3tSTT3P59
      3VVJvnzOjaA1z6Cz+4+eRvcysqhrRgFlwI9TEwIDAQABAoIBAEEYiyDP29vCzx/+
      dS3LqnI5BjUuJhXUnc6AWX/PCgVAO+8A+gZRgvct7PtZb0sM6P9ZcLrweomlGezI
      FrL0/6xQaa8bBr/ve/a8155OgcjFo6fZEw3Dz7ra5fbSiPmu4/b/kvrg+Br1l77J
      aun6uUAs1f5B9wW+vbR7tzbT/mxaUeDiBzKpe15GwcvbJtdIVMa2YErtRjc1/5B2
      BGVXyvlJv0SIlcIEMsHgnAFOp1ZgQ08aDzvilLq8XVMOahAhP1O2A3X8hKdXPyrx
      IVWE9bS9ptTo+eF6eNl+d7htpKGEZHUxinoQpWEBTv+iOoHsVunkEJ3vjLP3lyI/
      fY0NQ1ECgYEA3RBXAjgvIys2gfU3keImF8e/TprLge1I2vbWmV2j6rZCg5r/AS0u
      pii5CvJ5/T5vfJPNgPBy8B/yRDs+6PJO1GmnlhOkG9JAIPkv0RBZvR0PMBtbp6nT
      Y3yo1lwamBVBfY6rc0sLTzosZh2aGoLzrHNMQFMGaauORzBFpY5lU50CgYEAzPHl
      u5DI6Xgep1vr8QvCUuEesCOgJg8Yh1UqVoY/SmQh6MYAv1I9bLGwrb3WW/7kqIoD
      fj0aQV5buVZI2loMomtU9KY5SFIsPV+JuUpy7/+VE01ZQM5FdY8wiYCQiVZYju9X
      Wz5LxMNoz+gT7pwlLCsC4N+R8aoBk404aF1gum8CgYAJ7VTq7Zj4TFV7Soa/T1eE
      k9y8a+kdoYk3BASpCHJ29M5R2KEA7YV9wrBklHTz8VzSTFTbKHEQ5W5csAhoL5Fo
      qoHzFFi3Qx7MHESQb9qHyolHEMNx6QdsHUn7rlEnaTTyrXh3ifQtD6C0yTmFXUIS
      CW9wKApOrnyKJ9nI0HcuZQKBgQCMtoV6e9VGX4AEfpuHvAAnMYQFgeBiYTkBKltQ
      XwozhH63uMMomUmtSG87Sz1TmrXadjAhy8gsG6I0pWaN7QgBuFnzQ/HOkwTm+qKw
      AsrZt4zeXNwsH7QXHEJCFnCmqw9QzEoZTrNtHJHpNboBuVnYcoueZEJrP8OnUG3r
      UjmopwKBgAqB2KYYMUqAOvYcBnEfLDmyZv9BTVNHbR2lKkMYqv5LlvDaBxVfilE0
      2riO4p6BaAdvzXjKeRrGNEKoHNBpOSfYCOM16NjL8hIZB1CaV3WbT5oY+jp7Mzd5
      7d56RZOE+ERK2uz/7JX9VSsM/LbH9pJibd4e8mikDS9ntciqOH/3
      """;

  @Test
  void knowsTheKeyOfRfc6376() throws GeneralSecurityException {
    RSAPublicKey key = publicKey(RFC_6376_PUBLIC);
    assertFit(privateKey(RFC_6376_PRIVATE), key.getModulus());
    assertThat(rsa(key.getModulus())).hasValue("RFC 6376, appendix C");
  }

  @Test
  void knowsTheRsaKeyOfRfc8463() throws GeneralSecurityException {
    RSAPublicKey key = publicKey(RFC_8463_PUBLIC);
    assertFit(privateKey(RFC_8463_PRIVATE), key.getModulus());
    assertThat(rsa(key.getModulus())).hasValue("RFC 8463, appendix A.2");
  }

  @Test
  void knowsTheKeyOf2048BitsOfRfc9500() throws GeneralSecurityException {
    RSAPrivateCrtKey key = privateKey(RFC_9500_PRIVATE);
    assertFit(key, key.getModulus());
    assertThat(rsa(key.getModulus())).hasValue("RFC 9500, section 2.1");
  }

  @Test
  void knowsTheEd25519KeyOfRfc8463() throws GeneralSecurityException {
    // Appendices A.1 and A.2.
    byte[] secret = Base64.getDecoder().decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");
    byte[] key = Base64.getDecoder().decode("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    assertFit(secret, key);
    assertThat(ed25519(key)).hasValue("RFC 8463, appendix A.2");
  }

  /** The tests 2, 3, 1024 and SHA(abc) of RFC 8032, section 7.1. */
  @ParameterizedTest
  @CsvSource({
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5,"
        + " 278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + " ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf"
  })
  void knowsTheKeysOfRfc8032(String secret, String key) throws GeneralSecurityException {
    assertFit(HexFormat.of().parseHex(secret), HexFormat.of().parseHex(key));
    assertThat(ed25519(HexFormat.of().parseHex(key))).hasValue("RFC 8032, section 7.1");
  }

  @Test
  void doesNotKnowOtherKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    RSAPublicKey own = (RSAPublicKey) generator.generateKeyPair().getPublic();
    assertThat(rsa(own.getModulus())).isEmpty();

    BigInteger known = publicKey(RFC_6376_PUBLIC).getModulus();
    assertThat(rsa(known.add(BigInteger.TWO))).isEmpty();
    assertThat(rsa(BigInteger.ZERO)).isEmpty();
    assertThat(ed25519(new byte[32])).isEmpty();
    assertThat(ed25519(new byte[0])).isEmpty();
  }

  private static Optional<String> rsa(BigInteger modulus) {
    RsaKey key = new RsaKey(modulus, BigInteger.valueOf(65_537), RsaKey.Form.SPKI);
    return KnownKeys.source(key.fingerprint());
  }

  private static Optional<String> ed25519(byte[] key) {
    return KnownKeys.source(new Ed25519Key(HexFormat.of().formatHex(key)).fingerprint());
  }

  private static RSAPublicKey publicKey(String base64) throws GeneralSecurityException {
    byte[] der = Base64.getMimeDecoder().decode(base64);
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
  }

  /** The RFCs print the bare RSAPrivateKey; the JDK reads it as a part of PKCS #8 (RFC 5208). */
  private static RSAPrivateCrtKey privateKey(String base64) throws GeneralSecurityException {
    byte[] bare = Base64.getMimeDecoder().decode(base64);
    byte[] algorithm = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
    ByteBuffer der = ByteBuffer.allocate(8 + algorithm.length + bare.length);
    der.putShort((short) 0x3082).putShort((short) (4 + algorithm.length + bare.length));
    der.put(algorithm).putShort((short) 0x0482).putShort((short) bare.length).put(bare);
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der.array()));
  }

  private static void assertFit(RSAPrivateCrtKey key, BigInteger modulus) {
    assertThat(key.getPrimeP().multiply(key.getPrimeQ())).isEqualTo(modulus);
    assertThat(
            BigInteger.TWO
                .modPow(key.getPublicExponent(), modulus)
                .modPow(key.getPrivateExponent(), modulus))
        .isEqualTo(BigInteger.TWO);
  }

  /** What the secret key signs holds for the public key. */
  private static void assertFit(byte[] secret, byte[] key) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    Signature signer = Signature.getInstance("Ed25519");
    EdECPrivateKey signing =
        (EdECPrivateKey)
            factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
    signer.initSign(signing, new SecureRandom());
    signer.update(key);
    byte[] signature = signer.sign();
    // The head of a SubjectPublicKeyInfo (RFC 8410, section 4) before the 32 bytes.
    byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] info = new byte[head.length + key.length];
    System.arraycopy(head, 0, info, 0, head.length);
    System.arraycopy(key, 0, info, head.length, key.length);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(factory.generatePublic(new X509EncodedKeySpec(info)));
    verifier.update(key);
    assertThat(verifier.verify(signature)).isTrue();
  }
}
