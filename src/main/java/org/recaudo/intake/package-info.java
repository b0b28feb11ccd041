// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Everything around an incoming file: which job claims it, whether its content or its delivery was seen before, control
 * totals before posting, the archive of originals, rejected records, expected files. The module owns
 * {@link org.recaudo.intake.Delivery} and the agreements and bank accounts of {@code config/networks.yml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "runs", "runs :: jdbc", "runs :: batch", "formats"})
package org.recaudo.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
