package eu.zirkel.canary;

import lombok.Getter;

final class UsesLombok {

    Class<?> annotation() {
        return Getter.class;
    }
}
