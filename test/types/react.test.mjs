import { checkUsage, everyAttribute } from './compile.mjs';

const source = (attributes) => `
import 'kratos-elements/react';
import type { KratosLogin, LoginErrorDetail, LoginSuccessDetail } from 'kratos-elements';
import { createRef } from 'react';

const ref = createRef<KratosLogin>();
const onSuccess = ({ detail }: CustomEvent<LoginSuccessDetail>) => console.log(detail.session.id);
const onError = ({ detail }: CustomEvent<LoginErrorDetail>) => console.log(detail.kind);

export const Page = () => <kratos-login ${attributes}><h1 slot="header">Sign in</h1></kratos-login>;
`;

const values = { string: "'text'", number: '1', boolean: 'true' };

const right = {
  'every attribute of the element': everyAttribute(({ fieldName, type }) => `${fieldName}={${values[type.text]}}`),
  'attributes of HTML': `id="login" className="wide" lang="de" autofocus key="1" onClick={({ clientX }) => clientX}`,
  'attributes as in HTML': `base-url="/auth" return-to="/account" timeout={5000} refresh light-form`,
  'properties of the element': `baseUrl="/auth" timeout={5000} lightForm={false} messages={{ or: 'or' }} transientPayload={{ from: 'app' }} sessionToken={undefined}`,
  'a reference to the element': `ref={ref} onClick={() => ref.current?.restart()}`,
  'listeners with a type': `onlogin-success={onSuccess} onlogin-error={onError}`,
  'listeners that are told the type': `
    onlogin-flow={({ detail }) => detail.flow.id}
    onlogin-submit={({ detail }) => detail.body.password}
    onlogin-redirect={(event) => event.preventDefault()}
    onlogin-success={({ detail }) => detail.session.identity}
    onlogin-error={({ detail }) => detail.hint}`,
};

/** TypeScript lets every attribute pass whose name has a hyphen, unless it knows the name. */
const wrong = {
  'a misspelt property': [`baseUlr="/auth"`, /'baseUlr' does not exist/],
  'text for a number': [`timeout="soon"`, /'string' is not assignable to type 'number'/],
  'a number for text': [`baseUrl={5}`, /'number' is not assignable to type 'string'/],
  'a number for the text of an attribute': [`base-url={5}`, /'number' is not assignable to type 'string'/],
  'text for a flag': [`light-form="no"`, /is not assignable to type 'boolean/],
  'what only the element sets': [`state="ready"`, /'state' does not exist/],
  'what is no text for a message': [`messages={{ or: 5 }}`, /'number' is not assignable/],
  'the detail of another event': [`onlogin-error={onSuccess}`, /LoginErrorDetail.*LoginSuccessDetail/s],
  'a misspelt member of a detail': [`onlogin-success={({ detail }) => detail.sesion}`, /'sesion' does not exist/],
};

checkUsage('React', { example: 'react', compiler: 'tsc', extension: 'tsx', source, right, wrong });
