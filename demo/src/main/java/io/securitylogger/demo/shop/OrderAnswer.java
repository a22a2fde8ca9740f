package io.securitylogger.demo.shop;

import org.jspecify.annotations.Nullable;

/** An order as the API shows it. */
public record OrderAnswer(
        @Nullable Long id, String customer, String product, int quantity, int totalCents, boolean paid) {}
