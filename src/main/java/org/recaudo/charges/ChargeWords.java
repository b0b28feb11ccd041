// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;

/**
 * Says in words how a charge came to be, so that whoever answers a member's call can compute it again on paper.
 *
 * <p>Example: {@code plan B200: dependant of 7, band 1-20 of tariff b200-general, version 2026-11} and {@code 93339.00
 * x 15 / 30 days = 46669.50}.
 */
public final class ChargeWords {

    private static final int DECIMALS_SHOWN = 6;

    private ChargeWords() {}

    /**
     * The lines for a charge.
     *
     * @param version the version that priced it as the configuration holds it now, null when it is gone from there
     */
    public static List<String> of(Charge charge, @Nullable TariffVersion version) {
        Explanation explanation = charge.explanation();
        List<String> lines = new ArrayList<>();
        Explanation.PricedCover cover = explanation.cover();
        Explanation.ServiceRef service = explanation.service();
        if (service != null) {
            lines.add("patient's share of service %s of %s (%s), as line %d of delivery %d states it"
                    .formatted(
                            service.serviceId(),
                            service.serviceDate(),
                            service.description(),
                            service.source().line(),
                            service.source().delivery()));
        }
        if (cover != null) {
            lines.add(priced(explanation.rule(), cover));
            lines.add(version == null ? "version no longer in config/tariffs" : "decided by: " + version.source());
        }
        lines.add(arithmetic(charge));
        return lines;
    }

    private static String priced(ChargeRule rule, Explanation.PricedCover cover) {
        String tariff = "tariff %s, version %s".formatted(cover.tariffId(), cover.tariffVersion());
        return switch (rule) {
            case BAND_PRICE ->
                "plan %s: %s of %d, band %s of %s"
                        .formatted(cover.plan(), cover.role().key(), cover.age(), cover.ages(), tariff);
            case TAX_ON_FEE -> "tax on the fee for plan %s, by %s".formatted(cover.plan(), tariff);
            case PATIENT_SHARE -> tariff;
        };
    }

    private static String arithmetic(Charge charge) {
        Explanation explanation = charge.explanation();
        Proration.Share share = explanation.share();
        StringBuilder text = new StringBuilder(explanation.base().decimalText());
        if (share.ofDays() > 1) {
            text.append(String.format(Locale.ROOT, " x %d / %d days", share.days(), share.ofDays()));
        }
        if (!explanation.rate().equals(Explanation.WHOLE_RATE)) {
            text.append(" x ").append(explanation.rate().percentText()).append(" %");
        }
        BigDecimal exact = explanation
                .base()
                .amount()
                .multiply(explanation.rate().value())
                .multiply(BigDecimal.valueOf(share.days()))
                .divide(BigDecimal.valueOf(share.ofDays()), MathContext.DECIMAL128);
        return text.append(" = ")
                .append(rounded(exact, charge.amount(), explanation.rounding()))
                .toString();
    }

    /** {@code 4900.30}, or {@code 4900.2975, HALF_UP 4900.30} when a rounding came between. */
    public static String rounded(BigDecimal exact, Money amount, RoundingMode rounding) {
        if (exact.compareTo(amount.amount()) == 0) {
            return amount.decimalText();
        }
        BigDecimal shown = exact.setScale(DECIMALS_SHOWN, RoundingMode.DOWN).stripTrailingZeros();
        String more = shown.compareTo(exact) == 0 ? "" : "...";
        return shown.toPlainString() + more + ", " + rounding + " " + amount.decimalText();
    }
}
