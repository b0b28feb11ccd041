// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.List;

/** The localities, each drawn as often as it is heavy. */
final class Places {

    private final List<Place> places;
    private final int[] weights;

    Places(List<Place> places) {
        this.places = List.copyOf(places);
        this.weights = places.stream().mapToInt(Place::weight).toArray();
    }

    Place draw(SplitMix random) {
        return places.get(random.weighted(weights));
    }
}
