package io.securitylogger.impl.cleaning;

import java.util.BitSet;

/**
 * Follows a JSON text character by character and says whether it still is one; keeps one bit per level of nesting.
 */
final class JsonStructure {

    private static final String[] LITERALS = {"true", "false", "null"};

    private enum Expecting {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING,
        IN_STRING,
        IN_NUMBER,
        IN_LITERAL
    }

    private enum NumberPart {
        MINUS,
        ZERO,
        INTEGER,
        POINT,
        FRACTION,
        EXPONENT,
        SIGN,
        POWER
    }

    private final BitSet objects = new BitSet();
    private int depth;
    private Expecting expecting = Expecting.VALUE;
    private NumberPart numberPart = NumberPart.MINUS;
    private String literal = "";
    private int literalPosition;
    private boolean isKey;

    /** Takes a character outside of strings; false if the text is no JSON. A quote begins a string. */
    boolean accept(char c) {
        return switch (expecting) {
            case IN_NUMBER -> acceptInNumber(c);
            case IN_LITERAL -> acceptInLiteral(c);
            case VALUE, VALUE_OR_END -> isSpace(c) || acceptValue(c);
            case KEY, KEY_OR_END -> isSpace(c) || acceptKey(c);
            case COLON -> isSpace(c) || (c == ':' && expect(Expecting.VALUE));
            case COMMA_OR_END -> isSpace(c) || acceptAfterValue(c);
            case NOTHING -> isSpace(c);
            case IN_STRING -> false;
        };
    }

    boolean isInString() {
        return expecting == Expecting.IN_STRING;
    }

    boolean isInKey() {
        return isKey;
    }

    boolean isComplete() {
        return expecting == Expecting.NOTHING;
    }

    void endString() {
        if (isKey) {
            expecting = Expecting.COLON;
        } else {
            endValue();
        }
    }

    private boolean acceptValue(char c) {
        boolean mayEnd = expecting == Expecting.VALUE_OR_END;
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case ']' -> mayEnd && close();
            case '"' -> beginString(false);
            case 't' -> beginLiteral(0);
            case 'f' -> beginLiteral(1);
            case 'n' -> beginLiteral(2);
            default -> beginNumber(c);
        };
    }

    private boolean acceptKey(char c) {
        if (c == '"') {
            return beginString(true);
        }
        return c == '}' && expecting == Expecting.KEY_OR_END && close();
    }

    private boolean acceptAfterValue(char c) {
        boolean inObject = objects.get(depth - 1);
        if (c == ',') {
            return expect(inObject ? Expecting.KEY : Expecting.VALUE);
        }
        return c == (inObject ? '}' : ']') && close();
    }

    private boolean open(boolean isObject) {
        objects.set(depth++, isObject);
        return expect(isObject ? Expecting.KEY_OR_END : Expecting.VALUE_OR_END);
    }

    private boolean close() {
        depth--;
        return endValue();
    }

    private boolean endValue() {
        return expect(depth == 0 ? Expecting.NOTHING : Expecting.COMMA_OR_END);
    }

    private boolean beginString(boolean asKey) {
        isKey = asKey;
        return expect(Expecting.IN_STRING);
    }

    private boolean beginLiteral(int index) {
        literal = LITERALS[index];
        literalPosition = 1;
        return expect(Expecting.IN_LITERAL);
    }

    private boolean acceptInLiteral(char c) {
        if (literal.charAt(literalPosition++) != c) {
            return false;
        }
        return literalPosition < literal.length() || endValue();
    }

    private boolean beginNumber(char c) {
        if (c != '-' && !isDigit(c)) {
            return false;
        }
        numberPart = c == '-' ? NumberPart.MINUS : c == '0' ? NumberPart.ZERO : NumberPart.INTEGER;
        return expect(Expecting.IN_NUMBER);
    }

    private boolean acceptInNumber(char c) {
        if (isDigit(c)) {
            return acceptDigit(c);
        }
        switch (numberPart) {
            case ZERO, INTEGER -> {
                return c == '.' ? go(NumberPart.POINT) : acceptExponent(c);
            }
            case FRACTION -> {
                return acceptExponent(c);
            }
            case EXPONENT -> {
                return (c == '+' || c == '-') && go(NumberPart.SIGN);
            }
            case POWER -> {
                return endValue() && accept(c);
            }
            default -> {
                return false;
            }
        }
    }

    private boolean acceptDigit(char c) {
        return switch (numberPart) {
            case MINUS -> go(c == '0' ? NumberPart.ZERO : NumberPart.INTEGER);
            case ZERO -> false;
            case INTEGER -> true;
            case POINT, FRACTION -> go(NumberPart.FRACTION);
            case EXPONENT, SIGN, POWER -> go(NumberPart.POWER);
        };
    }

    private boolean acceptExponent(char c) {
        if (c == 'e' || c == 'E') {
            return go(NumberPart.EXPONENT);
        }
        return endValue() && accept(c);
    }

    private boolean go(NumberPart part) {
        numberPart = part;
        return true;
    }

    private boolean expect(Expecting next) {
        expecting = next;
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
