package cn.anju.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Any JSON text as maps and lists, read character by character: shares nothing with the product's reader.
final class JsonTree {

    private final String text;
    private int at;

    private JsonTree(String text) {
        this.text = text;
    }

    static Object of(String text) {
        return new JsonTree(text).value();
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        at++;
        while (peek() != '}') {
            String key = string();
            peek();
            at++;
            object.put(key, value());
            at += peek() == ',' ? 1 : 0;
        }
        at++;
        return object;
    }

    private List<Object> list() {
        var list = new ArrayList<Object>();
        at++;
        while (peek() != ']') {
            list.add(value());
            at += peek() == ',' ? 1 : 0;
        }
        at++;
        return list;
    }

    private String string() {
        peek();
        int from = ++at;
        StringBuilder escaped = null;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                escaped = escaped == null ? new StringBuilder() : escaped;
                escaped.append(text, from, at);
                from = ++at;
            }
            at++;
        }
        String rest = text.substring(from, at++);
        return escaped == null ? rest : escaped.append(rest).toString();
    }

    private BigDecimal number() {
        int from = at;
        while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(from, at));
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
