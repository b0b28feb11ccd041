// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/** Reads the lines of a services file, whatever its layout, and says what is wrong with a line on its own. */
public final class ServiceReading {

    private final BillingPeriod period;
    private final CurrencyCode currency;
    private final Set<String> insurers;

    /** Reads for a period; the insurers are those with an agreement. */
    public ServiceReading(BillingPeriod period, CurrencyCode currency, Set<String> insurers) {
        this.period = period;
        this.currency = currency;
        this.insurers = new TreeSet<>(insurers);
    }

    /** Why the line is refused, or null when it can be read. */
    public @Nullable Rejection fault(FileRecord line) {
        Rejection fault = patientFault(line);
        return fault != null ? fault : serviceFault(line);
    }

    /** The service of a line without fault, with its place as the source. */
    public RenderedService read(FileRecord line, SourceRef source) {
        return new RenderedService(
                line.text("service_id"),
                line.date("service_date"),
                line.has("affiliate") ? AffiliateNumber.of(line.text("affiliate")) : null,
                line.has("insurer") ? line.text("insurer") : null,
                line.text("member_id"),
                line.text("patient_name"),
                line.dateIn("birth_date").orElse(null),
                line.text("sex"),
                line.text("authorization"),
                line.text("provider"),
                line.text("practitioner"),
                line.text("diagnosis"),
                line.text("procedure"),
                line.text("description"),
                BigDecimal.valueOf(line.number("quantity")),
                money(line, "unit_price"),
                money(line, "patient_share"),
                money(line, "tax"),
                source);
    }

    private @Nullable Rejection patientFault(FileRecord line) {
        if (line.has("affiliate") == line.has("insurer")) {
            return line.reject("affiliate", ServiceFault.PATIENT, "an affiliate or an insurer, not both or none");
        }
        if (line.has("affiliate")) {
            return AffiliateNumber.isValid(line.text("affiliate"))
                    ? null
                    : line.reject("affiliate", ServiceFault.AFFILIATE_NUMBER, "household 9 digits and member 2 digits");
        }
        if (!insurers.contains(line.text("insurer"))) {
            return line.reject(
                    "insurer", ServiceFault.UNKNOWN_INSURER, "one of config/insurers: " + String.join(", ", insurers));
        }
        return line.has("member_id")
                ? null
                : line.reject("member_id", ServiceFault.NO_MEMBER_ID, "the patient's number with the insurer");
    }

    private @Nullable Rejection serviceFault(FileRecord line) {
        if (line.date("service_date").isAfter(period.last())) {
            return line.reject("service_date", ServiceFault.FUTURE_DATE, "a day not after " + period.last());
        }
        if (line.number("quantity") <= 0) {
            return line.reject("quantity", ServiceFault.NO_QUANTITY, "at least 1");
        }
        try {
            long priceMinor = Math.multiplyExact(line.number("quantity"), line.minor("unit_price"));
            long costMinor = Math.addExact(priceMinor, line.minor("tax"));
            return line.minor("patient_share") <= costMinor
                    ? null
                    : line.reject(
                            "patient_share",
                            ServiceFault.SHARE_TOO_LARGE,
                            "at most quantity x price + tax = "
                                    + Money.ofMinor(costMinor, currency).decimalText());
        } catch (ArithmeticException e) {
            return line.reject("unit_price", ServiceFault.AMOUNT_TOO_LARGE, "a smaller price or quantity");
        }
    }

    private Money money(FileRecord line, String field) {
        return Money.ofMinor(line.minor(field), currency);
    }
}
