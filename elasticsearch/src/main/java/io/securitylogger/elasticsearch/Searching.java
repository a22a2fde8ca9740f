package io.securitylogger.elasticsearch;

import io.securitylogger.LogRecord;
import io.securitylogger.elasticsearch.client.AnswerTooLargeException;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.document.Question;
import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.spi.LogQuery.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers questions about the documents, page by page: each begins behind the last place of the one before. */
record Searching(Cluster cluster) {

    private static final int MOST_PER_PAGE = 1000;
    private static final int MOST_PLACES_PER_PAGE = 10_000;
    private static final String LENIENT = "&ignore_unavailable=true&allow_no_indices=true&expand_wildcards=open";

    /** A document, with or without what is in it. */
    record Hit(String index, Page.Key place, @Nullable Object source) {}

    List<LogRecord> logs(Question question, int most) throws IOException {
        List<LogRecord> logs = new ArrayList<>();
        for (Hit hit : hits(question, most, MOST_PER_PAGE, true)) {
            if (hit.source() instanceof Map<?, ?> source) {
                logs.add(StoredLog.read(source));
            }
        }
        return Collections.unmodifiableList(logs);
    }

    List<Hit> places(Question question, int most) throws IOException {
        return hits(question, most, MOST_PLACES_PER_PAGE, false);
    }

    long count(Question question, int most) throws IOException {
        Map<?, ?> answer = answer(question, ",hits.total", question.count(most));
        if (answer.get("hits") instanceof Map<?, ?> hits
                && hits.get("total") instanceof Map<?, ?> total
                && total.get("value") instanceof Number value) {
            return Math.min(value.longValue(), most);
        }
        throw new IOException("Elasticsearch has told no number");
    }

    /** How many there are, by the day on which they started. */
    SortedMap<LocalDate, Long> countByDay(Question question) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", 0);
        body.put("query", question.query());
        Map<String, Object> days =
                Map.of("field", "start", "calendar_interval", "day", "format", "yyyy-MM-dd", "min_doc_count", 1);
        body.put("aggs", Map.of("days", Map.of("date_histogram", days)));
        Map<?, ?> answer = answer(question, ",aggregations.days.buckets", body);
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        if (answer.get("aggregations") instanceof Map<?, ?> aggregations
                && aggregations.get("days") instanceof Map<?, ?> histogram
                && histogram.get("buckets") instanceof List<?> buckets) {
            for (Object element : buckets) {
                Map<?, ?> bucket = (Map<?, ?>) element;
                if (bucket.get("doc_count") instanceof Number count) {
                    counts.put(LocalDate.parse("" + bucket.get("key_as_string")), count.longValue());
                }
            }
        }
        return counts;
    }

    private List<Hit> hits(Question question, int most, int mostPerPage, boolean withSource) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Question rest = question;
        int size = mostPerPage;
        while (hits.size() < most) {
            int wanted = Math.min(size, most - hits.size());
            List<Hit> page;
            try {
                page = page(rest, wanted, withSource);
            } catch (AnswerTooLargeException tooLarge) {
                if (wanted == 1) {
                    throw tooLarge;
                }
                size = wanted / 2;
                continue;
            }
            hits.addAll(page);
            if (page.size() < wanted) {
                break;
            }
            rest = rest.behind(page.get(page.size() - 1).place());
        }
        return hits;
    }

    private List<Hit> page(Question question, int size, boolean withSource) throws IOException {
        String parts = ",hits.hits._index,hits.hits.sort" + (withSource ? ",hits.hits._source" : "");
        Map<String, Object> body = question.search(size);
        body.put("_source", withSource);
        Map<?, ?> answer = answer(question, parts, body);
        List<Hit> page = new ArrayList<>();
        if (answer.get("hits") instanceof Map<?, ?> hits && hits.get("hits") instanceof List<?> found) {
            for (Object hit : found) {
                page.add(hit((Map<?, ?>) hit));
            }
        }
        return page;
    }

    private static Hit hit(Map<?, ?> hit) {
        List<?> sort = (List<?>) hit.get("sort");
        if (sort == null) {
            throw new IllegalArgumentException("A document has no place in the order");
        }
        return new Hit("" + hit.get("_index"), Question.place(sort), hit.get("_source"));
    }

    private Map<?, ?> answer(Question question, String parts, Map<String, ?> body) throws IOException {
        return new WholeAnswers(cluster).to(question.indices(), parts, LENIENT, body);
    }
}
