import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/protocol/json.js';

describe('parseJson', () => {
  const documents: [text: string, value: unknown][] = [
    ['{"a":1}', { a: 1 }],
    [' \n{"a":{"b":[1,"}{"]}}\n', { a: { b: [1, '}{'] } }],
    ['[1,2]', [1, 2]],
    ['null', null],
    ['true', true],
    ['0', 0],
    ['"text"', 'text'],
    ['{}', {}],
  ];
  for (const [text, value] of documents) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseJson(text)).to.deep.equal(value);
    });
  }

  const first: [text: string, value: unknown][] = [
    ['{"a":1}{"b":2}', { a: 1 }],
    ['{"a":1}\n{"b":2}\n', { a: 1 }],
    ['{"a":{"b":{}}}\r\n\t {"c":{}}', { a: { b: {} } }],
    [
      '{"reason":"an { opened, a \\" quoted and a } closed"}\n{"b":2}',
      { reason: 'an { opened, a " quoted and a } closed' },
    ],
    ['{"a":1}{"b":2}{"c":3}', { a: 1 }],
    ['{"a":1}{"b":', { a: 1 }],
    ['{}{}', {}],
  ];
  for (const [text, value] of first) {
    it(`takes the first document of ${JSON.stringify(text)}`, () => {
      expect(parseJson(text)).to.deep.equal(value);
    });
  }

  const noJson = [
    '',
    ' ',
    '<!doctype html><html></html>',
    '<script>{"a":1}</script>',
    '{"a":1',
    '{"a":"b',
    '{"a":"b\\',
    '}{',
    '}',
    '{a:1}',
    "{'a':1}",
    '{"a":1,}{"b":2}',
    'undefined',
    'NaN',
    '\u0000',
  ];
  for (const text of noJson) {
    it(`gives nothing for ${JSON.stringify(text)}`, () => {
      expect(parseJson(text)).to.equal(undefined);
    });
  }

  it('gives nothing for a long answer that is cut in the middle', () => {
    expect(parseJson(`{"a":[${'{"b":"}"},'.repeat(50_000)}`)).to.equal(undefined);
  });

  it('leaves the prototypes of all objects alone', () => {
    parseJson('{"__proto__":{"polluted":true}}{"constructor":{"prototype":{"polluted":true}}}');
    expect({}).not.to.have.property('polluted');
  });
});
