"""The desk: windows, views and the processes behind them."""
