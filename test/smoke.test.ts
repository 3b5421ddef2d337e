test('the tool chain runs', () => {
  expect(1 + 1).toBe(2);
});
