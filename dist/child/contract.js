/**
 * What runs in the child process, with the project's own packages. Files in this folder import from this folder and from Node alone:
 * they are copied beside the bundle as they are.
 */
/** A package that the project does not have. */
export class MissingPackage extends Error {
    packageName;
    name = 'MissingPackage';
    constructor(packageName) {
        super(`the package ${packageName} is not installed here`);
        this.packageName = packageName;
    }
}
/** What a migration asks for and cannot be given: the whole application, for example. In words that follow the migration's name. */
export class Unsupported extends Error {
    hint;
    name = 'Unsupported';
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
