import { lexer, parse, walk } from 'css-tree';
import { attributes, customProperties, parts, states } from './manifest.mjs';
import { htmlElements } from './scripts.mjs';

const namesIn = ({ children }) => {
  const names = [];
  children?.forEach((child) => walk(child, (node) => names.push(...(node.value ?? node.name ?? '').split(/\s+/))));
  return names.filter(Boolean);
};

function* problemsOf(node) {
  if (node.type === 'Declaration') {
    if (node.property.startsWith('--')) {
      if (node.property.startsWith('--kratos-login-') && !customProperties.has(node.property)) {
        yield `there is no ${node.property}`;
      }
    } else {
      const { error } = lexer.matchDeclaration(node);
      if (error && !/var\(/.test(error.css ?? '')) yield `${node.property}: ${error.message}`;
    }
  }
  if (node.type === 'PseudoElementSelector' && node.name === 'part') {
    for (const name of namesIn(node)) if (!parts.has(name)) yield `there is no part ${name}`;
  }
  if (node.type === 'PseudoClassSelector' && node.name === 'state') {
    for (const name of namesIn(node)) if (!states.has(name)) yield `there is no state ${name}`;
  }
  if (node.type === 'AttributeSelector' && node.name.name === 'part' && !parts.has(node.value.value)) {
    yield `there is no part ${node.value.value}`;
  }
  if (node.type === 'TypeSelector' && node.name !== 'kratos-login' && !htmlElements.has(node.name)) {
    yield `there is no <${node.name}>`;
  }
}

/** @returns {string[]} what is wrong with a style sheet */
export function checkStyles(code) {
  const problems = [];
  const sheet = parse(code, { onParseError: ({ message }) => problems.push(message) });
  walk(sheet, (node) => {
    problems.push(...problemsOf(node));
    if (node.type !== 'Selector') return;
    const [first, second] = node.children.toArray();
    if (first?.name !== 'kratos-login' || second?.type !== 'AttributeSelector') return;
    if (!attributes.has(second.name.name)) problems.push(`<kratos-login> has no attribute ${second.name.name}`);
  });
  return problems;
}
