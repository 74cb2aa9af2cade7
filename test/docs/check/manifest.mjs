import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'kratos-login');
const names = (list) => new Set(list.map(({ name }) => name));

export const attributes = names(element.attributes);
export const customProperties = names(element.cssProperties);
export const states = names(element.cssStates);
export const parts = names(element.cssParts);
const slots = element.slots.map(({ name }) => new RegExp(`^${name.replace(/<.*>/, '[\\w-]+')}$`));
export const isSlot = (name) => slots.some((slot) => slot.test(name));
