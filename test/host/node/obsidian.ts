import { obsidianModule } from '../app/obsidian-module';

// jest maps `obsidian` here: tests of the source get the module that the built plugin gets.
module.exports = obsidianModule;
