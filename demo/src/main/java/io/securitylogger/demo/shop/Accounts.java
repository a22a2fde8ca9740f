package io.securitylogger.demo.shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Who may log in: {@code ada} with the password {@code lovelace}. */
@ApplicationScoped
class Accounts {

    private static final int ITERATIONS = 100_000;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = randomBytes();
    private final byte[] hash = hash("lovelace");

    boolean accept(@Nullable String user, @Nullable String password) {
        byte[] given = hash(password == null ? "" : password);
        return MessageDigest.isEqual(hash, given) && "ada".equals(user);
    }

    String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] hash(String password) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has PBKDF2", missing);
        }
    }
}
