package eu.zirkel.journeys.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page. */
public interface Hands {

    /** Follows a link or presses a button. */
    void press(Locator target);

    /** Writes into a field. */
    void write(Locator field, String text);

    /** Hands that point and click. */
    static Hands withMouse() {
        return new Hands() {
            @Override
            public void press(Locator target) {
                target.click();
            }

            @Override
            public void write(Locator field, String text) {
                field.fill(text);
            }
        };
    }

    /** Hands that never leave the keyboard: they reach everything by the tabulator key alone. */
    static Hands withKeyboard(Page page) {
        return new Keyboard(page);
    }

    /** Walks from one focus to the next. */
    record Keyboard(Page page) implements Hands {

        private static final int MOST_STEPS = 150;

        @Override
        public void press(Locator target) {
            reach(target);
            page.keyboard().press("Enter");
            page.waitForLoadState();
        }

        @Override
        public void write(Locator field, String text) {
            reach(field);
            page.keyboard().type(text);
        }

        private void reach(Locator target) {
            target.waitFor();
            for (int step = 0; step < MOST_STEPS; step++) {
                if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("the keyboard does not reach " + target + " on " + page.url());
        }
    }
}
