import { checkUsage, everyAttribute } from './compile.mjs';

const source = (attributes) => `
<script setup lang="ts">
import 'kratos-elements/vue';
import type { KratosLogin, LoginErrorDetail, LoginSuccessDetail } from 'kratos-elements';
import { useTemplateRef } from 'vue';

const onSuccess = ({ detail }: CustomEvent<LoginSuccessDetail>) => console.log(detail.session.id);
const login = useTemplateRef<KratosLogin>('login');
const again = () => login.value?.restart();
const onError = ({ detail }: CustomEvent<LoginErrorDetail>) => console.log(detail.kind);
</script>

<template>
  <kratos-login ${attributes}><h1 slot="header">Sign in</h1></kratos-login>
</template>
`;

const values = { string: "'text'", number: '1', boolean: 'true' };

const right = {
  'every attribute of the element': everyAttribute(({ name, type }) => `:${name}="${values[type.text]}"`),
  'attributes of HTML': `id="login" class="wide" lang="de" autofocus @click="({ clientX }) => clientX"`,
  'attributes as in HTML': `base-url="/auth" return-to="/account" :timeout="5000" refresh light-form`,
  'properties of the element': `:messages="{ or: 'or' }" :transient-payload="{ from: 'app' }" :session-token="undefined"`,
  'a reference to the element': `ref="login" @click="again"`,
  'listeners with a type': `@login-success="onSuccess" @login-error="onError"`,
  'listeners that are told the type': `
    @login-flow="({ detail }) => detail.flow.id"
    @login-submit="({ detail }) => detail.body.password"
    @login-redirect="(event) => event.preventDefault()"
    @login-success="({ detail }) => detail.session.identity"
    @login-error="({ detail }) => detail.hint"`,
};

const wrong = {
  'a misspelt attribute': [`base-ulr="/auth"`, /base-?ulr/i],
  'a misspelt property': [`:mesages="{}"`, /mesages/],
  'a misspelt event': [`@login-sucess="onSuccess"`, /login-?sucess/i],
  'text for a number': [`:timeout="'soon'"`, /'string' is not assignable to type 'number'/],
  'a number for text': [`:base-url="5"`, /'number' is not assignable to type 'string'/],
  'what only the element sets': [`state="ready"`, /state/],
  'what is no text for a message': [`:messages="{ or: 5 }"`, /'number' is not assignable/],
  'the detail of another event': [`@login-error="onSuccess"`, /LoginErrorDetail.*LoginSuccessDetail/s],
  'a misspelt member of a detail': [`@login-success="({ detail }) => detail.sesion"`, /'sesion' does not exist/],
};

checkUsage('Vue', { example: 'vue', compiler: 'vue-tsc', extension: 'vue', source, right, wrong });
