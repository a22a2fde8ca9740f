package io.securitylogger.demo.shop;

/** There is not as much as was ordered. */
class OutOfStockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfStockException(String message) {
        super(message);
    }
}
