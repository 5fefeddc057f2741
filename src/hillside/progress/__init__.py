"""What a learner has done: exercises and predictions both write here.

journal    the file on disk: one line for each event
record     what the journal says about exercises and predictions
table      progress as a table
chart      progress as a map of the lessons
"""
