"""The slider for the state in one year."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


@pytest.fixture
def hands(topics):
    return topics()


def years(hands) -> tuple[str, ...]:
    return hands.session.state.facets.years


def test_the_left_end_is_all_years(hands):
    slider = hands.view.controls.slider
    assert (slider.minimum(), slider.value(), slider.maximum()) == (2004, 2004, 2024)
    slider.setValue(2009)
    assert years(hands) == ("2009",)
    slider.setValue(2004)
    assert years(hands) == ()


def test_by_keys_each_year_is_a_step_of_the_history(hands):
    slider = hands.view.controls.slider
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert years(hands) == ("2007",)
    hands.session.back()
    assert years(hands) == ("2006",)
    assert slider.value() == 2006


def test_a_drag_is_one_step_of_the_history(hands):
    slider = hands.view.controls.slider
    slider.setSliderDown(True)
    for year in (2005, 2008, 2012):
        slider.setSliderPosition(year)
        assert years(hands) == (str(year),)
    slider.setSliderDown(False)
    assert years(hands) == ("2012",)
    hands.session.back()
    assert years(hands) == ()
    hands.session.forward()
    assert years(hands) == ("2012",)


def test_a_drag_that_comes_back_is_no_step(hands):
    slider = hands.view.controls.slider
    slider.setSliderDown(True)
    slider.setSliderPosition(2009)
    slider.setSliderPosition(slider.minimum())
    slider.setSliderDown(False)
    assert not hands.session.can_go_back


def test_it_tells_what_is_chosen(hands):
    control = hands.view.controls
    assert control._label.text() == "All years"
    control._later.click()
    assert control._label.text() == control.slider.accessibleDescription() == "State in 2005"


def test_buttons_go_from_year_to_year(hands):
    control = hands.view.controls
    for _ in range(3):
        control._later.click()
    control._earlier.click()
    assert years(hands) == ("2006",)


def test_one_year_takes_the_place_of_several_from_elsewhere(hands):
    hands.session.toggle("years", "2009")
    hands.session.toggle("years", "2011")
    assert hands.view.controls._label.text() == "State in 2009, 2011"
    assert hands.view.controls.slider.value() == 2004
    hands.view.controls.slider.setValue(2015)
    assert years(hands) == ("2015",)


def test_every_part_has_a_name(hands):
    control = hands.view.controls
    for part in (control.slider, control._earlier, control._later):
        assert part.accessibleName()
