package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an answer says for people. Never what was sent: a refusal of v2 repeats it, a password too. */
final class Words {

    private static final int LONGEST = 200;
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>", Pattern.CASE_INSENSITIVE);

    private Words() {}

    static String of(Answer answer) {
        String words = answer.isHtml()
                ? title(answer.body())
                : answer.object().map(Words::said).orElse("");
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Status and words. */
    static String quoted(Answer answer) {
        String words = of(answer);
        String page = answer.isHtml() ? "an HTML page" + (words.isEmpty() ? "" : ", \"" + words + "\"") : words;
        return page.isEmpty() ? "HTTP " + answer.status() : page + " (HTTP " + answer.status() + ")";
    }

    private static String title(String html) {
        Matcher title = TITLE.matcher(html);
        return title.find() ? title.group(1) : "";
    }

    private static String said(ObjectNode json) {
        JsonNode detail = json.path("detail");
        if (detail.isArray()) {
            return Json.elements(json, "detail")
                    .flatMap(problem -> Json.text(problem, "msg").stream())
                    .collect(Collectors.joining("; "));
        }
        Optional<String> text = detail.isObject()
                ? Json.text(detail, "reason").or(() -> Json.text(detail, "statement"))
                : Json.text(json, "detail");
        return text.or(() -> Json.text(json, "title")).orElse("");
    }
}
