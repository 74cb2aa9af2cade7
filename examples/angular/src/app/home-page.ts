import { Component } from '@angular/core';

@Component({
  selector: 'app-home-page',
  template: `
    <h1>Home</h1>
    <p>Everybody may read this. “Your devices” is for people who are signed in.</p>
  `,
})
export class HomePage {}
