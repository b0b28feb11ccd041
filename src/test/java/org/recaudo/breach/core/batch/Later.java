// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.breach.core.batch;

/** What the planted breaches reach for. */
public class Later {}
