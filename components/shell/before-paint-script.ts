/**
 * Runs before the first paint, so that no theme flashes and nothing shifts: sets `data-theme`, and `data-visited` if
 * this browser has invoked before. Static text: the server allows it by its hash.
 */
export const beforePaintScript = `(function(){var d=document.documentElement,s={};try{s=localStorage}catch(e){}
var t=s['lambdarium.theme'];if(t!=='day'&&t!=='night')t=matchMedia('(prefers-color-scheme: light)').matches?'day':'night';
d.dataset.theme=t;if(s['lambdarium.visited'])d.dataset.visited=''})()`;
