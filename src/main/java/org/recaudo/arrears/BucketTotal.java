// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import org.recaudo.money.Money;

/** What all households owe of one age, in how many items, and the late fees that these raised. */
public record BucketTotal(AgingBucket bucket, long items, Money outstanding, Money lateFees) {}
