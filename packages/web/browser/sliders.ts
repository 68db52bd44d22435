import { announceChange } from './page-form.js';

/** Puts a slider above the number of a visual scale; the number stays, and is what is sent. */
export function sliders(root: ParentNode = document): void {
  for (const scale of root.querySelectorAll<HTMLElement>('[data-slider]')) {
    const number = scale.querySelector<HTMLInputElement>('input[type="text"]');
    if (number) addSlider(scale, number);
  }
}

function addSlider(scale: HTMLElement, number: HTMLInputElement): void {
  const { min = '0', max = '100', step = '1', sliderLabel = '' } = scale.dataset;
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min, max, step });
  slider.setAttribute('aria-label', sliderLabel);
  const read = (): void => {
    const value = number.value.trim();
    const known = /^\d+$/u.test(value);
    // A slider always stands somewhere; one that was not touched must not look like an answer.
    scale.classList.toggle('kv-visual--untouched', !known);
    slider.value = known ? value : String((Number(min) + Number(max)) / 2);
    slider.setAttribute('aria-valuetext', known ? value : '–');
  };
  slider.addEventListener('input', () => {
    number.value = slider.value;
    read();
    announceChange(number);
  });
  // A tap on the middle of an untouched slider moves nothing, but is an answer.
  slider.addEventListener('pointerup', () => {
    if (number.value !== '') return;
    number.value = slider.value;
    read();
    announceChange(number);
  });
  number.addEventListener('input', read);
  scale.prepend(slider);
  read();
}
