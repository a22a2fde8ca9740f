package io.securitylogger.testing;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Captures what each test of a class, or one test method, has logged; a parameter of type {@link CapturedLogs} holds it.
 * The capture begins before the {@code @BeforeEach} methods and ends behind the {@code @AfterEach} methods. In a test that
 * another extension sets up, such as Arquillian's or Weld's, this annotation comes after that one.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({TYPE, METHOD})
@ExtendWith(CaptureExtension.class)
public @interface CaptureSecurityLogs {}
