/* Makes the organisation field a combobox (WAI-ARIA authoring practices, list autocomplete with manual selection). The
   suggestions come from the server through htmx; this file shows them, moves through them and takes one over. Without it
   the form works as well: then it asks which organisation is meant after it was sent. */
(() => {
  const field = document.getElementById("organisation");
  const list = document.getElementById("organisation-list");
  if (!field || !list) {
    return;
  }
  const chosen = field.form.elements.namedItem("organisationId");
  const asked = field.form.elements.namedItem("organisationAsked");
  let active = -1;

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("autocomplete", "off");

  const options = () => Array.from(list.querySelectorAll("[role=option]"));

  function show(visible) {
    list.hidden = !visible;
    field.setAttribute("aria-expanded", String(visible));
    if (!visible) {
      point(-1);
    }
  }

  function point(index) {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = options()[index];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function take(option) {
    field.value = option.dataset.name;
    chosen.value = option.dataset.id;
    asked.value = option.dataset.name;
    show(false);
  }

  function step(by) {
    const count = options().length;
    if (count === 0) {
      return;
    }
    show(true);
    point(active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count);
  }

  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === list) {
      point(-1);
      show(options().length > 0 && chosen.value === "" && document.activeElement === field);
    }
  });
  field.addEventListener("input", () => {
    chosen.value = "";
    asked.value = "";
    point(-1);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      take(options()[active]);
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      show(false);
      event.preventDefault();
    }
  });
  field.addEventListener("blur", () => show(false));
  // before the field loses focus
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      take(option);
    }
    event.preventDefault();
  });
})();
