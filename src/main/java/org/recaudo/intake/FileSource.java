// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.formats.ReadTerms;

/**
 * A sender of files that carry no collections: rolls, changes, services.
 *
 * @param id short name
 * @param format id of the format of its files
 * @param checkDigits what a failing check digit in its files means
 * @param expected the files that should arrive
 */
public record FileSource(String id, String format, ReadTerms.Severity checkDigits, ExpectedFiles expected) {}
