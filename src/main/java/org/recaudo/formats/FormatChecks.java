// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.runs.ConfigurationException;

/** Holds the parts of a format's description against each other: whatever one names, another must describe. */
final class FormatChecks {
    private static final Set<String> PAYMENT_FIELDS = Set.of("payment-date", "amount");

    private final String where;
    private final List<RecordLayout> layouts;

    private FormatChecks(String where, List<RecordLayout> layouts) {
        this.where = where;
        this.layouts = layouts;
    }

    static void check(String where, FileFormat.About about, List<RecordLayout> layouts, Flow flow) {
        List<RecordLayout> all = new ArrayList<>(layouts);
        RecordJoin join = flow.join();
        if (join != null) {
            all.add(join.layout());
        }
        FormatChecks checks = new FormatChecks(where, all);
        checks.totals(flow.totals());
        checks.sequences(flow.sequences());
        checks.windows(flow.windows());
        checks.amounts(flow.amounts());
        checks.identity(flow.identity());
        checks.join(join);
        all.forEach(checks::meaning);
        flow.news().forEach(checks::news);
        all.forEach(layout -> checks.plus(layout, join));
        RecordLayout body = checks.layout("body", flow.body());
        if (about.purpose() == Purpose.PAYMENTS) {
            checks.payments(body);
        }
    }

    private void totals(List<ControlTotal> totals) {
        for (ControlTotal total : totals) {
            require("totals", total.carrier(), total.field());
            total.kinds().stream().sorted().forEach(kind -> {
                if (total.counts()) {
                    layout("totals", kind);
                } else {
                    total.sums().forEach(sum -> require("totals", kind, sum));
                }
            });
            if (total.ofBatch()) {
                layout("totals", total.since());
            }
            total.only().outcomes().stream().sorted().forEach(outcome -> {
                if (Outcome.ofCode(outcome).isEmpty()) {
                    throw refusal("totals", "only is '%s', which is no outcome".formatted(outcome));
                }
            });
            ControlTotal.Condition where = total.only().where();
            if (where != null) {
                total.kinds().stream().sorted().forEach(kind -> require("totals.where", kind, where.field()));
            }
        }
    }

    private void amounts(List<AmountRule> rules) {
        for (AmountRule rule : rules) {
            require("amounts", rule.kind(), rule.field());
            rule.ways().forEach(way -> way.forEach(term -> require("amounts", rule.kind(), term.field())));
        }
    }

    private void windows(List<DateWindow> windows) {
        for (DateWindow window : windows) {
            window.kinds().forEach(kind -> require("dates", kind, window.field()));
            require("dates", window.anchorKind(), window.anchor());
        }
    }

    private void sequences(List<LineSequence> sequences) {
        for (LineSequence sequence : sequences) {
            sequence.kinds().forEach(kind -> require("sequences", kind, sequence.field()));
            if (!sequence.since().isEmpty()) {
                layout("sequences", sequence.since());
            }
        }
    }

    private void news(String kind) {
        if (layout("news", kind).outcomes().isEmpty()) {
            throw refusal("news", "names record %s, which says no outcomes".formatted(kind));
        }
    }

    private void identity(FlowTally.IdentityRule rule) {
        for (String field : rule.fields()) {
            require("delivery", rule.kind(), field);
        }
        if (!rule.date().isEmpty()) {
            require("delivery", rule.kind(), rule.date());
        }
    }

    private void join(@Nullable RecordJoin join) {
        if (join == null) {
            return;
        }
        for (String field : join.same()) {
            join.parts().forEach(part -> require("join.same", part.layout().kind(), field));
        }
    }

    private void plus(RecordLayout layout, @Nullable RecordJoin join) {
        for (Field field : layout.fields()) {
            String plus = field.terms().plus();
            Field added = join == null || plus.isEmpty()
                    ? layout.field(plus)
                    : join.layout().field(plus);
            if (!plus.isEmpty() && (added == null || added.type() != FieldType.MONEY)) {
                throw refusal(
                        "records.%s.fields.%s".formatted(layout.kind(), field.name()),
                        "plus is '%s', which is no money field of the record".formatted(plus));
            }
        }
    }

    private void meaning(RecordLayout layout) {
        for (OutcomeRule rule : layout.outcomes()) {
            if (!rule.field().isEmpty()) {
                require("outcomes", layout.kind(), rule.field());
            }
        }
        for (String name : layout.inheritedNames()) {
            RecordLayout.Inherited from = layout.inherited(name);
            if (from != null) {
                require("inherit." + name, from.kind(), from.field());
            }
        }
    }

    private void payments(RecordLayout body) {
        for (String name : PAYMENT_FIELDS.stream().sorted().toList()) {
            if (!body.offers(name)) {
                throw refusal("records." + body.kind(), "a format of payments needs the field %s".formatted(name));
            }
        }
        if (!body.offers("reference") && !body.offers("barcode")) {
            throw refusal("records." + body.kind(), "a format of payments needs the field reference or barcode");
        }
    }

    private void require(String key, String kind, String field) {
        if (layout(key, kind).field(field) == null) {
            throw refusal(key, "names field %s of record %s, which has no such field".formatted(field, kind));
        }
    }

    private RecordLayout layout(String key, String kind) {
        Optional<RecordLayout> layout = layouts.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst();
        return layout.orElseThrow(() -> refusal(key, "names record %s, which is not described".formatted(kind)));
    }

    private ConfigurationException refusal(String key, String what) {
        return new ConfigurationException("%s: %s: %s".formatted(where, key, what));
    }
}
