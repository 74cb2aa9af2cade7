/**
 * Holds our wire types against Ory's own client. Checked by `tsc`; nothing here runs.
 * Ory's models are what its client makes of the JSON: dates are turned back into the strings they are on the wire, and
 * the one member that the generator had to rename gets its name back.
 */
import type * as Ory from '@ory/client-fetch';
import type { ContinueWith, LoginFlow, Session, UiContainer, UiNode, UiText } from '../../src/protocol/flow.js';

type Same<A, B> = [A, B] extends [B, A] ? true : false;

type IsAny<T> = 0 extends 1 & T ? true : false;

type Wire<T> =
  IsAny<T> extends true
    ? T
    : T extends Date
      ? string
      : T extends (infer Item)[]
        ? Wire<Item>[]
        : Same<T, object> extends true
          ? Record<string, unknown>
          : T extends object
            ? { [Key in keyof T as Key extends '_class' ? 'class' : Key]: Wire<T[Key]> }
            : T;

/** Ory types a node's `type` apart from its attributes; on the wire the two go together. */
type OryNode<Type extends UiNode['type']> = Omit<Wire<Ory.UiNode>, 'type' | 'attributes'> & {
  type: Type;
  attributes: Wire<Extract<Ory.UiNodeAttributes, { node_type: Type }>>;
};
type OryNodes = { [Type in UiNode['type']]: OryNode<Type> }[UiNode['type']];
type OryContainer = Omit<Wire<Ory.UiContainer>, 'nodes'> & { nodes: OryNodes[] };
type OryLoginFlow = Omit<Wire<Ory.LoginFlow>, 'ui'> & { ui: OryContainer };

declare function check<Sub extends Super, Super>(): [Sub, Super];

// What Kratos sends is what we say we take.
check<Wire<Ory.UiText>, UiText>();
check<OryNodes, UiNode>();
check<OryContainer, UiContainer>();
check<OryLoginFlow, LoginFlow>();
check<Wire<Ory.Session>, Session>();
check<Wire<Ory.ContinueWith>, ContinueWith>();

/** The members of our type, wherever it has one at all, that Ory's does not know. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;
type Attributes<Type extends UiNode['type']> = Extract<UiNode, { type: Type }>['attributes'];
type OryAttributes<Type extends UiNode['type']> = OryNode<Type>['attributes'];

// Every name we read exists on the wire.
check<Unknown<UiText, Ory.UiText>, never>();
check<Unknown<UiContainer, Ory.UiContainer>, never>();
check<Unknown<LoginFlow, Ory.LoginFlow>, never>();
check<Unknown<Session, Ory.Session>, never>();
check<Unknown<NonNullable<LoginFlow['oauth2_login_request']>, Ory.OAuth2LoginRequest>, never>();
check<{ [Type in UiNode['type']]: Unknown<Attributes<Type>, OryAttributes<Type>> }[UiNode['type']], never>();

// Every node type that Ory names is one of ours.
check<Exclude<Ory.UiNodeTypeEnum, UiNode['type']>, typeof Ory.UiNodeTypeEnum.UnknownDefaultOpenApi>();
