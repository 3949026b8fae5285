'use strict';
(() => {
  const view = document.getElementById('view');
  const svg = view.querySelector('svg');
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let box = { ...full };

  const show = () => svg.setAttribute('viewBox', [box.x, box.y, box.width, box.height].join(' '));
  const fit = () => { box = { ...full }; show(); };
  const scale = () => Math.max(box.width / svg.clientWidth, box.height / svg.clientHeight);

  // The place in the picture that is under the mouse.
  const place = event => {
    const point = new DOMPoint(event.clientX, event.clientY);
    return point.matrixTransform(svg.getScreenCTM().inverse());
  };

  view.addEventListener('wheel', event => {
    event.preventDefault();
    const factor = Math.exp(Math.max(-1, Math.min(1, event.deltaY / 400)));
    const width = box.width * factor;
    if (width < 100 || width > full.width * 4) {
      return;
    }
    const at = place(event);
    box = {
      x: at.x - (at.x - box.x) * factor, y: at.y - (at.y - box.y) * factor, width, height: box.height * factor
    };
    show();
  }, { passive: false });

  // What does not fit is begun in its own size, with the table that was asked for in the middle.
  const begin = () => {
    const frame = svg.querySelector('.root .frame');
    if (!frame || scale() < 1.5) {
      return;
    }
    const root = frame.getBBox();
    const width = svg.clientWidth;
    const height = svg.clientHeight;
    const middle = new DOMPoint(root.x + root.width / 2, root.y + root.height / 2).matrixTransform(
      svg.getScreenCTM().inverse().multiply(frame.getScreenCTM()));
    box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    show();
  };

  let grip = null;
  let hasMoved = false;
  view.addEventListener('pointerdown', event => { grip = { x: event.clientX, y: event.clientY }; hasMoved = false; });
  window.addEventListener('pointermove', event => {
    if (!grip) {
      return;
    }
    const dx = event.clientX - grip.x;
    const dy = event.clientY - grip.y;
    if (!hasMoved && Math.hypot(dx, dy) < 4) {
      return;
    }
    hasMoved = true;
    view.classList.add('moving');
    box.x -= dx * scale();
    box.y -= dy * scale();
    grip = { x: event.clientX, y: event.clientY };
    show();
  });
  window.addEventListener('pointerup', () => { grip = null; view.classList.remove('moving'); });
  view.addEventListener('dblclick', fit);

  const lines = [...svg.querySelectorAll('.line[data-from]')];
  const nodeOf = id => id.replace(/c\d+$/, '');

  // All lines that lead to a start, or away from it; each line is taken once, so a circle ends.
  const follow = (start, from, to, key) => {
    const taken = new Set();
    const next = [start];
    while (next.length > 0) {
      const here = next.pop();
      for (const line of lines) {
        if (!taken.has(line) && key(line.dataset[from]) === here) {
          taken.add(line);
          next.push(key(line.dataset[to]));
        }
      }
    }
    return taken;
  };

  const clear = () => {
    svg.classList.remove('following');
    svg.querySelectorAll('.on').forEach(element => element.classList.remove('on'));
  };

  const mark = target => {
    clear();
    const row = target.closest('.row');
    const header = target.closest('.header');
    const line = target.closest('.line[data-from]');
    const start = row ? row.dataset.port : header ? header.parentNode.dataset.node : line ? line.dataset.from : null;
    if (!start) {
      return false;
    }
    const key = header ? nodeOf : id => id;
    const marked = new Set([start]);
    for (const found of [follow(start, 'from', 'to', key), follow(start, 'to', 'from', key)]) {
      for (const element of found) {
        element.classList.add('on');
        marked.add(element.dataset.from).add(element.dataset.to);
      }
    }
    const nodes = new Set([...marked].map(nodeOf));
    const pairs = new Set(lines.filter(l => l.classList.contains('on'))
      .map(l => nodeOf(l.dataset.from) + ' ' + nodeOf(l.dataset.to)));
    svg.querySelectorAll('.tag[data-ends]').forEach(t => t.classList.toggle('on', pairs.has(t.dataset.ends)));
    svg.querySelectorAll('.row').forEach(r => r.classList.toggle('on', marked.has(r.dataset.port)));
    svg.querySelectorAll('.box').forEach(b => b.classList.toggle('on', nodes.has(b.dataset.node)));
    svg.classList.add('following');
    return true;
  };

  let isKept = false;
  svg.addEventListener('pointerover', event => { if (!isKept && !grip) { mark(event.target); } });
  svg.addEventListener('pointerleave', () => { if (!isKept) { clear(); } });
  svg.addEventListener('click', event => { if (!hasMoved) { isKept = mark(event.target); } });
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      isKept = false;
      clear();
    }
  });
  begin();
})();
