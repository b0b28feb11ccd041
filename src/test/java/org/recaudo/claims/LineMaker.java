// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import static org.recaudo.claims.ClaimFixtures.pesos;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.recaudo.money.Money;

/** Makes a line that differs from another in what a test says. */
final class LineMaker {

    private final ClaimLine origin;
    private int line;
    private LocalDate serviceDate;
    private String diagnosis;
    private String procedure;
    private BigDecimal quantity;
    private Money unitPrice;
    private BigDecimal factor;
    private Money tax;
    private Money net;
    private Money patientShare;
    private Money payerShare;

    private LineMaker(ClaimLine origin) {
        this.origin = origin;
        this.line = origin.line();
        this.serviceDate = origin.serviceDate();
        this.diagnosis = origin.diagnosis();
        this.procedure = origin.procedure();
        this.quantity = origin.quantity();
        this.unitPrice = origin.unitPrice();
        this.factor = origin.factor();
        this.tax = origin.tax();
        this.net = origin.net();
        this.patientShare = origin.patientShare();
        this.payerShare = origin.payerShare();
    }

    static LineMaker of(ClaimLine origin) {
        return new LineMaker(origin);
    }

    LineMaker line(int line) {
        this.line = line;
        return this;
    }

    LineMaker serviceDate(LocalDate date) {
        this.serviceDate = date;
        return this;
    }

    LineMaker diagnosis(String code) {
        this.diagnosis = code;
        return this;
    }

    LineMaker procedure(String code) {
        this.procedure = code;
        return this;
    }

    LineMaker quantity(String number) {
        this.quantity = new BigDecimal(number);
        return this;
    }

    LineMaker unitPrice(String amount) {
        this.unitPrice = pesos(amount);
        return this;
    }

    LineMaker factor(String number) {
        this.factor = new BigDecimal(number);
        return this;
    }

    LineMaker tax(String amount) {
        this.tax = pesos(amount);
        return this;
    }

    LineMaker net(String amount) {
        this.net = pesos(amount);
        return this;
    }

    LineMaker patientShare(String amount) {
        this.patientShare = pesos(amount);
        return this;
    }

    LineMaker payerShare(String amount) {
        this.payerShare = pesos(amount);
        return this;
    }

    /** The line with its net and payer share computed. */
    ClaimLine settled() {
        return build().settled();
    }

    ClaimLine build() {
        return new ClaimLine(
                line,
                origin.serviceId(),
                serviceDate,
                origin.practitioner(),
                diagnosis,
                procedure,
                origin.description(),
                quantity,
                unitPrice,
                factor,
                tax,
                net,
                patientShare,
                payerShare);
    }
}
