// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The GS1-128 code of a Colombian bill: (415) collecting company, (8020) reference, (3900) amount without decimals,
 * (96) last day to pay. The amount's width is agreed with each bank, so it is kept as digits.
 *
 * <p>{@code (415)7709998726789(8020)0000081324(3900)0000131225(96)20200401}
 *
 * @param company the company's GLN, 13 digits with a right check digit
 * @param reference up to 25 letters and digits; digits in practice
 * @param amount 8 to 15 digits, no decimals
 * @param lastDay the last day to pay; null when there is none
 */
public record Gs1Barcode(String company, String reference, String amount, @Nullable LocalDate lastDay) {
    /** The separator that a scanner hands on for FNC1 inside the data. */
    public static final char FNC1 = '\u001D';

    private static final String SYMBOLOGY = "]C1";
    private static final Pattern READABLE =
            Pattern.compile("\\(415\\)([0-9]{13})\\(8020\\)([0-9A-Za-z]+)\\(3900\\)([0-9]+)(?:\\(96\\)([0-9]{8}))?");
    private static final Pattern SCANNED = Pattern.compile(
            "415([0-9]{13})8020([0-9A-Za-z]+)%1$s3900([0-9]+)(?:%1$s96([0-9]{8}))?%1$s?".formatted(FNC1));

    /** Refuses values that the code cannot hold. */
    public Gs1Barcode {
        if (!CheckDigit.GLN.valid(company)) {
            throw new IllegalArgumentException(
                    "%s is no GLN: expected 13 digits with a right check digit".formatted(company));
        }
        if (!reference.matches("[0-9A-Za-z]{1,25}")) {
            throw new IllegalArgumentException(
                    "A reference (8020) has 1 to 25 letters and digits; found '%s'".formatted(reference));
        }
        if (!amount.matches("[0-9]{8,15}")) {
            throw new IllegalArgumentException(
                    "An amount (3900) has 8 to 15 digits, no decimals; found '%s'".formatted(amount));
        }
    }

    /** Reads the text below the bars, with its identifiers in brackets. */
    public static Gs1Barcode ofReadable(String text) {
        return of(READABLE.matcher(text), "(415)...(8020)...(3900)...(96)...");
    }

    /** Reads what a scanner hands on: with or without the symbology's mark, FNC1 as {@link #FNC1}. */
    public static Gs1Barcode ofScanned(String data) {
        String plain = data.startsWith(SYMBOLOGY) ? data.substring(SYMBOLOGY.length()) : data;
        String bare = plain.startsWith(String.valueOf(FNC1)) ? plain.substring(1) : plain;
        return of(SCANNED.matcher(bare), "415, 8020, FNC1, 3900 and perhaps FNC1 and 96");
    }

    private static Gs1Barcode of(Matcher matcher, String expected) {
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no collection code; expected %s".formatted(expected));
        }
        String day = matcher.group(4);
        return new Gs1Barcode(
                matcher.group(1), matcher.group(2), matcher.group(3), day == null ? null : Gs1Barcode.day(day));
    }

    private static LocalDate day(String digits) {
        LocalDate day = DatePattern.of("yyyyMMdd")
                .parse(digits.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, digits.length());
        if (day == null) {
            throw new IllegalArgumentException("The last day (96) is %s; expected a day as yyyyMMdd".formatted(digits));
        }
        return day;
    }

    /** The amount in whole pesos. */
    public long pesos() {
        return Long.parseLong(amount);
    }

    /** The text below the bars. */
    public String readable() {
        return "(415)%s(8020)%s(3900)%s%s".formatted(company, reference, amount, lastDay("(96)"));
    }

    /** What is encoded: FNC1 first, and after each value of no fixed length that another follows. */
    public String encoded() {
        return FNC1 + "415" + company + "8020" + reference + FNC1 + "3900" + amount + lastDay(FNC1 + "96");
    }

    private String lastDay(String identifier) {
        LocalDate day = lastDay;
        return day == null ? "" : identifier + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
