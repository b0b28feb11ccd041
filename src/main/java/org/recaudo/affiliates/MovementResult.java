// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a movement: versions; or none, because what it says is in force already; or a fault in a field.
 *
 * @param field canonical name of the field at fault, empty when there is none
 * @param expected what would have been taken, empty when there is no fault
 */
public record MovementResult(List<NewVersion> versions, @Nullable RollFault fault, String field, String expected) {

    public MovementResult {
        versions = List.copyOf(versions);
    }

    static MovementResult of(List<NewVersion> versions) {
        return new MovementResult(versions, null, "", "");
    }

    static MovementResult refused(String field, RollFault fault, String expected) {
        return new MovementResult(List.of(), fault, field, expected);
    }
}
