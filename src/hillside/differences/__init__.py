"""How a derivative is measured. `hillside.derivatives` is the face of it.

calls: f is asked for one point, or for many at once.   stencils: steps and quotients.
measuring: the first look, with its check.   refining, judging: the second look, where there is
doubt.   doubts: the sentences.
"""
