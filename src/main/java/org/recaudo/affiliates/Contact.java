// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

/** How to reach a household other than by post; what is not known is an empty text. */
public record Contact(String telephone, String email) {}
