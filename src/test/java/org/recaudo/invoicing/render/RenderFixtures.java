// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.InvoicingFixtures.invoice;
import static org.recaudo.invoicing.InvoicingFixtures.lines;
import static org.recaudo.invoicing.InvoicingFixtures.recipient;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.invoicing.Guidance;
import org.recaudo.invoicing.GuidanceFiles;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.InvoiceLine;
import org.recaudo.invoicing.InvoicingFixtures;
import org.recaudo.invoicing.LineKind;
import org.recaudo.invoicing.PrintProfile;
import org.recaudo.invoicing.PrintProfileFile;
import org.recaudo.invoicing.Wording;
import org.recaudo.invoicing.WordingFile;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;

/** The sample configuration and invented invoices for drawing tests. */
public final class RenderFixtures {

    private RenderFixtures() {}

    public static ConfigSource config() {
        try {
            Constructor<?> constructor =
                    Class.forName("org.recaudo.runs.files.YamlConfig").getDeclaredConstructor(Path.class);
            constructor.setAccessible(true);
            return (ConfigSource) constructor.newInstance(Path.of("config"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Fund fund() {
        try {
            Method read = Class.forName("org.recaudo.runs.files.FundFile").getDeclaredMethod("read", ConfigNode.class);
            read.setAccessible(true);
            return (Fund) read.invoke(null, config().read("recaudo.yml"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Wording wording() {
        return WordingFile.read(config(), Locale.forLanguageTag("es-AR"));
    }

    static Guidance guidance() {
        return GuidanceFiles.read(config(), config().read("invoicing.yml").nodes("payment-points"));
    }

    static PrintProfile profile() {
        return PrintProfileFile.read(config(), "dl-window-left");
    }

    static InvoiceDesign design(FontSet fonts, Theme theme) {
        return new InvoiceDesign(fund(), wording(), guidance(), profile(), theme, fonts.typefaces());
    }

    static List<Invoice> invoices() {
        List<Invoice> invoices = new ArrayList<>();
        AccountNumber first = new AccountNumber(100000123);
        invoices.add(invoice(
                100000123,
                recipient(
                        "GONZÁLEZ ECHEVERRÍA, María Fernanda de los Ángeles",
                        "Bv. Oroño 1234",
                        "Piso 3 Dto. B",
                        "S2000ABC ROSARIO",
                        "Santa Fe"),
                lines(first, 3, 1)));
        List<InvoiceLine> late = new ArrayList<>(lines(first, 2, 1));
        late.add(new InvoiceLine(
                LineKind.LATE_FEE,
                null,
                "",
                "",
                null,
                BillingPeriod.parse("2026-08"),
                31,
                31,
                "",
                InvoicingFixtures.pesos("6523.11")));
        late.add(new InvoiceLine(
                LineKind.LATE_FEE,
                null,
                "",
                "",
                null,
                BillingPeriod.parse("2026-09"),
                31,
                31,
                "",
                InvoicingFixtures.pesos("4120.87")));
        invoices.add(invoice(
                100000456,
                recipient("ÁLVAREZ, Ñusta", "Pje. Los Ceibos 45", "X5000KLM CÓRDOBA", "Córdoba"),
                late,
                "214980.45",
                "-50000.00",
                "164980.45"));
        AccountNumber large = new AccountNumber(999999999);
        invoices.add(invoice(
                999999999,
                recipient(
                        "FERNÁNDEZ DE LA CRUZ Y MARTÍNEZ DE HOZ DE ALZAGA UNZUÉ, Bartolomé Hermenegildo Washington",
                        "Avenida Presidente Doctor Hipólito Yrigoyen y Pasaje del Libertador 123456 Torre Norte",
                        "Piso 23 Dto. 1204",
                        "C1091AAA CIUDAD AUTÓNOMA DE BUENOS AIRES",
                        "Ciudad Autónoma de Buenos Aires"),
                lines(large, 12, 5),
                "9999999.99",
                "-1.00",
                "9999998.99"));
        invoices.add(invoice(
                100000789,
                recipient("O'HIGGINS, Ana", "Ruta 9 km 312", "S2000 ROLDÁN", "Santa Fe"),
                lines(first, 1, 0)));
        invoices.add(invoice(
                100000790,
                recipient("LÓPEZ, Zoë 王 Łukasz", "San Martín 1", "S2000 ROLDÁN", "Santa Fe"),
                List.of(new InvoiceLine(
                        LineKind.FEE,
                        new AffiliateNumber(first, 0),
                        "LÓPEZ, Zoë",
                        "A100",
                        null,
                        null,
                        30,
                        30,
                        "",
                        InvoicingFixtures.pesos("100.00"))),
                "-500.00"));
        return invoices;
    }
}
