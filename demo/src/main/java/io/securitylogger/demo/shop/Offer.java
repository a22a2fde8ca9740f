package io.securitylogger.demo.shop;

/** A product as the API shows it. */
public record Offer(String sku, String name, int priceCents) {}
