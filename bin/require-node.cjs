var required = [20, 19];
var found = process.versions.node.split('.').map(Number);
if (found[0] < required[0] || (found[0] === required[0] && found[1] < required[1])) {
  console.error(
    'Qihang needs Node.js ' + required.join('.') + ' or newer; this is ' + process.versions.node + '.'
  );
  process.exit(1);
}
