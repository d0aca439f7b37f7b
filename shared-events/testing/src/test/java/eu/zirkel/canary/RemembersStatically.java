package eu.zirkel.canary;

final class RemembersStatically {

    private static int count;

    int next() {
        return ++count;
    }
}
