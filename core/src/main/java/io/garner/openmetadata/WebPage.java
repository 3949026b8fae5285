package io.garner.openmetadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page that came instead of an answer, as proxies and sign-on pages send it: its words, without its markup. */
final class WebPage {

    private static final int LONGEST = 200;
    private static final Pattern START =
            Pattern.compile("^\\s*<(!doctype html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>|<!--.*?-->|<[^>]*>");

    private WebPage() {}

    /** What it says in a few words; empty when the text is no page. */
    static Optional<String> words(String body) {
        if (!START.matcher(body).find()) {
            return Optional.empty();
        }
        Matcher title = TITLE.matcher(body);
        String said = title.find() && !title.group(1).isBlank()
                ? title.group(1)
                : UNSEEN.matcher(body).replaceAll(" ");
        String words = said.replaceAll("\\s+", " ").strip();
        String some = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return Optional.of(some.isEmpty() ? "a web page" : "a web page: " + some);
    }
}
