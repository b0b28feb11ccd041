// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * What one insurer must be asked for: claims and their lines, and quantity x unit price, tax and the patients' share of
 * all of them. The insurer's part is gross + tax - patients' share.
 */
record BundleTruth(String insurer, long claims, long lines, long grossMinor, long taxMinor, long patientMinor) {

    static BundleTruth empty(String insurer) {
        return new BundleTruth(insurer, 0, 0, 0, 0, 0);
    }

    BundleTruth plusClaim() {
        return new BundleTruth(insurer, claims + 1, lines, grossMinor, taxMinor, patientMinor);
    }

    BundleTruth plusLine(long moreGrossMinor, long moreTaxMinor, long morePatientMinor) {
        return new BundleTruth(
                insurer,
                claims,
                lines + 1,
                grossMinor + moreGrossMinor,
                taxMinor + moreTaxMinor,
                patientMinor + morePatientMinor);
    }

    long insurerMinor() {
        return grossMinor + taxMinor - patientMinor;
    }
}
