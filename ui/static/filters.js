// Filters that hold for the next questions, until they are taken off.

const NAMES = { year: "Año", state: "Lugar", file: "Boletín" };

Object.assign(actions, { unset: (button) => setFilter(button.dataset.filter, "") });

find(".cita-filter-fields").addEventListener("change", (event) => setFilter(event.target.name, event.target.value));

function setFilter(name, value) {
    filters[name] = value;
    const field = find(`.cita-filter-fields [name="${name}"]`);
    field.value = value;
    const set = Object.keys(NAMES).filter((each) => filters[each]);
    find(".cita-set").replaceChildren(...set.map(chip));
    find(".cita-set").hidden = !set.length;
}

function chip(name) {
    const words = find(`.cita-filter-fields [name="${name}"]`).selectedOptions[0].textContent;
    const button = made("button", `${NAMES[name]}: ${words} ×`);
    Object.assign(button.dataset, { do: "unset", filter: name });
    Object.assign(button, { type: "button", ariaLabel: `Quitar el filtro ${NAMES[name]}: ${words}` });
    const item = made("li");
    item.append(button);
    return item;
}
