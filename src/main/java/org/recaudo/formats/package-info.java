// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * File layouts as data: how a file of a network, a bank or an authority is recognised, read, checked and written.
 *
 * <p>The module owns {@link org.recaudo.formats.FileFormat}, {@link org.recaudo.formats.FileRecord},
 * {@link org.recaudo.formats.Rejection}, recognition by content, control totals and check digits. Layouts live in
 * {@code config/formats/*.yml}. The root package works on bytes that it is handed; opening files is the business of the
 * nested package {@code files}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "runs"})
package org.recaudo.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
