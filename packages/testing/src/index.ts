export * from '@kvalreg/test-environment';
