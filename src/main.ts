import { Plugin } from 'obsidian';

export default class SessionHandoffPlugin extends Plugin {}
