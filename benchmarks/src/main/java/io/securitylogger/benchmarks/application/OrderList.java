package io.securitylogger.benchmarks.application;

import java.util.List;

/** Orders, as they are sent. */
public class OrderList {

    /** The orders. */
    public List<Order> orders = List.of();
}
